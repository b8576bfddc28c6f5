/** A weekly of 2024-05-03 with a question about the project `kite`. */
export const weeklyFile = `---
title: 放风筝的一周
date: 2024-05-03
summary: 线断了怎么办。
---

<Question project="kite" asker="lisi">

风筝线断了怎么重新连接？

<Answer>

调用 \`KiteClient.reconnect\`，见[说明](https://kite.example.org/guide)。

</Answer>

</Question>
`;

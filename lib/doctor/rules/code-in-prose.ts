import type { Rule } from '../rule.ts';

/** A line that is a command, or of a program, from its first word to its last. */
const LINES: readonly RegExp[] = [
  /^(?:[$#%>] )?(?:sudo )?(?:mvn|gradle|npm|npx|yarn|pnpm|docker|kubectl|helm|git|curl|wget|java|javac|go|make|cd|export|chmod|cp|mv|rm|tar|ssh|apt-get|yum|brew|pip3?|python3?|systemctl|netstat|telnet|ping|jps|jstack|jmap|arthas)(?: +[-\w./:@=~$"'*{}&|>]+){1,12}$/,
  /^(?:import|package) [\w.*]+; ?$/,
  /^(?:public|private|protected|static|final|abstract|@\w+)(?: [\w<>[\],.@]+){1,8}(?: ?\([^)]*\))?(?: ?[{;])?$/,
  /^[\w.]+\([^()]*\); ?$/,
  /^\w[\w-]*\.[\w.-]+ ?= ?[\w./:-]+$/,
  /^<\/?(?:dependency|groupId|artifactId|version|bean|sofa:\w+)\b[^<]*>/,
  /^at [\w.$]+\([\w.]+:\d+\) *$/,
  /^(?:Exception in thread|Caused by:) /,
];

/** Code that stands in a sentence's place. */
export const codeInProse: Rule = {
  id: 'code-in-prose',
  title: '命令和代码放进反引号',
  group: '标记',
  severity: 'hint',
  asks: '独占一行的命令、代码和日志放进代码块（前后各一行三个反引号），句子里的放进一对反引号。',
  why: '代码块能一键复制，保留空格和换行，引号不会被排成弯的；正文里的 *、_、<、{ 会被当成标记。',
  wrong: '先打包：\n\nmvn clean package -DskipTests\n',
  right: '先打包：\n\n```bash\nmvn clean package -DskipTests\n```\n',
  *check(file) {
    let last = -2;
    for (const [index, line] of file.running.split('\n').entries()) {
      const text = line.replace(/^[\u0000> \t]+/, '').trimEnd();
      if (text === '' || text.length > 400 || /[\u0001\p{Script=Han}]/u.test(text)) continue;
      if (!LINES.some((pattern) => pattern.test(text))) continue;
      const isRun = index - last <= 1;
      last = index;
      // One message for lines that follow each other.
      if (isRun) continue;
      yield {
        rule: 'code-in-prose',
        severity: 'hint',
        place: { line: index + 1, column: line.length - text.length + 1 },
        problem: `这一行像是命令或代码：${text.slice(0, 40)}`,
        remedy: '放进代码块：前后各写一行三个英文反引号 ```',
      };
    }
  },
};

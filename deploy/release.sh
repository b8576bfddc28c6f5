#!/bin/sh
# 换上一次新构建，或退回上一次：
#   sh deploy/release.sh <放构建的目录> [重启的命令]    先 npm run build
#   sh deploy/release.sh --back <放构建的目录> [重启的命令]
# <目录>/current 指着正在用的一份；一步换过去，没有中间状态；留最近三份。服务器：node <目录>/current/server/serve.mjs
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
back=''
if [ "${1:-}" = --back ]; then
  back=1
  shift
fi
if [ -z "${1:-}" ]; then
  echo '写上放构建的目录：sh deploy/release.sh [--back] <目录> [重启的命令]' >&2
  exit 2
fi
mkdir -p "$1"
releases=$(cd "$1" && pwd)
restart=${2:-}
now=$(readlink "$releases/current" 2>/dev/null || true)

switch_to() {
  # mv 换掉一个链接是一步；ln -sfn 先删后建，不是。
  ln -s "$1" "$releases/.current-$$"
  mv -T "$releases/.current-$$" "$releases/current"
  echo "现在用 $1"
}

# 名字是时刻，所以按名字排就是按先后。
names() {
  (cd "$releases" && ls -d [0-9]*T[0-9]*Z 2>/dev/null | sort) || true
}

if [ -n "$back" ]; then
  before=$(names | awk -v now="$now" '$0 == now { print last } { last = $0 }')
  if [ -z "$before" ]; then
    echo '没有更早的一份可以退回' >&2
    exit 1
  fi
  switch_to "$before"
else
  name=$(date -u +%Y%m%dT%H%M%SZ)
  (cd "$root" && node scripts/take-build.mjs "$releases/$name")
  switch_to "$name"
  # 正在用的和它前面两份留下。
  names | awk '{ all[NR] = $0 } END { for (i = 1; i <= NR - 3; i++) print all[i] }' |
    while read -r old; do rm -rf "${releases:?}/$old"; done
fi
if [ -n "$restart" ]; then sh -c "$restart"; fi

#!/bin/sh
# 镜像的步骤，一个词一步。Dockerfile 只调用它，测试（e2e/server-image.spec.ts）也跑它：没有容器引擎时走的是同一条路。
#   install       装构建要用的依赖
#   server <目录> 构建服务器，把运行要的全部放进 <目录>
#   files <目录>  构建纯静态文件，放进 <目录>
#   take <目录>   只把已经构建好的服务器放进 <目录>
set -eu
cd "$(dirname "$0")/.."

step=${1:-}
to=${2:-}

# 镜像构建时没有给的设置是空的：空的就当没有，用默认值。
for name in SITE_URL BASE_PATH ZH_HANT HSTS_SECONDS COMMIT; do
  eval "[ -n \"\${$name:-}\" ] || unset $name"
done

take() {
  node scripts/take-build.mjs "$to"
}

case "$step" in
  install)
    npm ci --omit=dev --no-audit --no-fund
    ;;
  server)
    EXPORT='' npm run build
    take
    ;;
  files)
    EXPORT=1 npm run build
    mkdir -p "$to"
    cp -R out/. "$to/"
    ;;
  take)
    take
    ;;
  *)
    echo "用法：sh deploy/image-steps.sh install | server <目录> | files <目录> | take <目录>" >&2
    exit 2
    ;;
esac

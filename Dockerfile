# syntax=docker/dockerfile:1
# 三种镜像，各是一个 target：server（我们的服务器）、caddy 和 nginx（纯静态文件）。步骤都在 deploy/image-steps.sh，
# 测试跑的是同一份；怎么用见 docs/operating.md。

FROM node:24-slim AS sources
WORKDIR /site
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
COPY deploy/image-steps.sh deploy/
RUN sh deploy/image-steps.sh install
COPY . .
# 写进页面的设置，构建时定下：docker build --build-arg SITE_URL=https://weekly.example.org …
ARG SITE_URL
ARG BASE_PATH
ARG ZH_HANT
ARG HSTS_SECONDS
ARG COMMIT

FROM sources AS built-server
RUN sh deploy/image-steps.sh server /srv/weekly

FROM sources AS built-files
RUN sh deploy/image-steps.sh files /srv/site

FROM caddy:2 AS caddy
COPY deploy/caddy/weekly.caddy deploy/caddy/Caddyfile /etc/caddy/
COPY --from=built-files /srv/site /srv/site
USER 65534:65534
EXPOSE 8080

FROM nginxinc/nginx-unprivileged:stable AS nginx
COPY deploy/nginx/nginx.conf /etc/nginx/nginx.conf
COPY deploy/nginx/http.conf deploy/nginx/files.conf /etc/nginx/weekly/
COPY --from=built-files /srv/site /srv/site
EXPOSE 8080

FROM node:24-slim AS server
COPY --from=built-server /srv/weekly /srv/weekly
USER node
ENV HOST=0.0.0.0 PORT=3000 LOG=json
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "/srv/weekly/server/serve.mjs"]

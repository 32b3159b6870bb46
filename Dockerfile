# syntax=docker/dockerfile:1
FROM node:24.21.0-trixie-slim AS build
WORKDIR /srv/digest
COPY package.json package-lock.json tsconfig.json build.ts ./
COPY emails ./emails
COPY seeds ./seeds
COPY src ./src
COPY templates ./templates
# The Node that npm brings along is the image's own here.
RUN npm ci --omit=dev --no-audit --no-fund \
    && rm -rf node_modules/node node_modules/node-bin-* node_modules/.bin/node

FROM node:24.21.0-trixie-slim
ENV NODE_ENV=production \
    DIGEST_CONFIG=/etc/digest/digest.config.ts \
    DIGEST_DIR=/var/lib/digest \
    DIGEST_HOST=0.0.0.0 \
    XDG_STATE_HOME=/var/lib/digest-marks
COPY --from=build /srv/digest /srv/digest
RUN ln -s /srv/digest/dist/src/cli/main.js /usr/local/bin/digest \
    && install -d -m 0700 -o node -g node /var/lib/digest /var/lib/digest-marks
USER node
WORKDIR /etc/digest
VOLUME ["/var/lib/digest", "/var/lib/digest-marks"]
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 8080}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["digest"]
CMD ["serve"]

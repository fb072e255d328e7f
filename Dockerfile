# The database is given by DATABASE_URL here, so the packages of the embedded one stay out (--omit=optional).
FROM node:22-slim AS build
WORKDIR /tracker
COPY package.json package-lock.json ./
RUN npm ci --include=dev --omit=optional --no-audit --no-fund
COPY tsconfig.json ./
COPY src src
RUN node src/setup/build.mjs
RUN npm prune --omit=dev --omit=optional --no-audit --no-fund
# The commands as they are written everywhere, without the compiling that needs src.
RUN npm pkg delete scripts && npm pkg set 'scripts.start=node --max-semi-space-size=64 dist/main.js' 'scripts.cli=node dist/cli/main.js' 'scripts.token=node dist/cli/main.js token'

FROM node:22-slim
WORKDIR /tracker
COPY --from=build /tracker/node_modules node_modules
COPY --from=build /tracker/dist dist
COPY --from=build /tracker/package.json ./
COPY LICENSE ./
COPY migrations migrations
COPY examples examples
ENV HOST=0.0.0.0 PORT=3000
EXPOSE 3000
USER node
# Without a space, at which Podman takes an argument apart.
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# Not through npm, which does not pass signals on.
CMD ["node", "--max-semi-space-size=64", "dist/main.js"]

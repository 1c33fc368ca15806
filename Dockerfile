# docker build -t downhill . && docker run -p 8080:8080 -v downhill:/data downhill
FROM debian:12-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends openjdk-17-jdk-headless maven \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
RUN mvn -q -B -Drun -Dexec.skip=true package

FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends openjdk-17-jre-headless \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 downhill \
    && install -d -o downhill -g downhill -m 0700 /data
COPY --from=build /build/server/target/downhill.jar /opt/downhill.jar
USER downhill
WORKDIR /data
ENV HOST=0.0.0.0 PORT=8080 DATABASE_URL=/data/downhill.db
EXPOSE 8080
VOLUME /data
STOPSIGNAL SIGTERM
# bash's own connection, so that nothing has to be installed for it
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET '${BASE_PATH%/}'/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '^ready' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/downhill.jar"]

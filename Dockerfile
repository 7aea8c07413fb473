# syntax=docker/dockerfile:1
# Builds and runs the application alone; the database is a container, server or cluster of its own (see docker-compose.yml).

FROM eclipse-temurin:17-jdk-noble AS build
WORKDIR /build
COPY . .
# The local server is for a start without containers: not fetched here. Tests run in ./mvnw verify, not in an image build.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -q -DskipTests -Dinvoker.skip=true package \
    && java -Djarmode=tools -jar target/spillover-*.jar extract --layers \
         --application-filename spillover.jar --destination /layers

FROM eclipse-temurin:17-jre-noble
LABEL org.opencontainers.image.title="Spillover" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --system --no-create-home --uid 10001 --shell /usr/sbin/nologin spillover
WORKDIR /app
# What changes least comes first: a new version of the application replaces only the last, small layer.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER 10001
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError" \
    SERVER_ADDRESS=0.0.0.0
# bash opens the connection itself: the image needs no curl. Ready means the database answers too.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-jar", "spillover.jar"]

package io.spillover.platform.api.scalar;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Ties the scalars that {@code platform.graphqls} declares to their Java types. */
@Component
final class Scalars implements RuntimeWiringConfigurer {

    static final Coercing<Instant, String> DATE_TIME = new TextCoercing<>(
            "a time with an offset as in RFC 3339, such as 2005-11-13T13:40:00+08:00",
            text -> OffsetDateTime.parse(text).toInstant(),
            Scalars::dateTime);

    static final Coercing<LocalDate, String> DATE = new TextCoercing<>(
            "a date as in RFC 3339, such as 2005-11-13",
            LocalDate::parse,
            value -> value instanceof LocalDate date ? date.toString() : null);

    static final Coercing<Duration, String> DURATION = new TextCoercing<>(
            "a duration in days or less as in ISO 8601, such as PT36H or P2DT6H",
            Duration::parse,
            value -> value instanceof Duration duration ? duration.toString() : null);

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        builder.scalar(scalar("DateTime", DATE_TIME))
                .scalar(scalar("Date", DATE))
                .scalar(scalar("Duration", DURATION))
                .scalar(scalar("GeoJSON", new GeoJsonCoercing()));
    }

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }

    private static @Nullable String dateTime(Object value) {
        if (value instanceof Instant instant) {
            return instant.toString();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        return value instanceof ZonedDateTime time ? time.toInstant().toString() : null;
    }
}

package io.spillover.platform.api.limit;

import graphql.language.ArrayValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import io.spillover.platform.api.ApiLimits;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for lists and texts that are longer than an argument may be, in literals and in variables. */
final class ValueLimits {

    private final ApiLimits limits;

    ValueLimits(ApiLimits limits) {
        this.limits = limits;
    }

    /** Returns what is wrong with a literal, if anything; the words continue a sentence that begins with its name. */
    Optional<String> faultOf(@Nullable Value<?> literal) {
        if (literal instanceof StringValue text) {
            return text.getValue() == null ? Optional.empty() : text(text.getValue());
        }
        if (literal instanceof ArrayValue list) {
            return list(list.getValues().size())
                    .or(() -> first(list.getValues().stream().map(this::faultOf)));
        }
        if (literal instanceof ObjectValue object) {
            return first(object.getObjectFields().stream().map(field -> faultOf(field.getValue())));
        }
        return Optional.empty();
    }

    /** As {@link #faultOf(Value)} for the value of a variable as it came in JSON. */
    Optional<String> faultOf(@Nullable Object variable) {
        if (variable instanceof String text) {
            return text(text);
        }
        if (variable instanceof Collection<?> list) {
            return list(list.size()).or(() -> first(list.stream().map(this::faultOf)));
        }
        if (variable instanceof Map<?, ?> object) {
            return first(object.values().stream().map(this::faultOf));
        }
        return Optional.empty();
    }

    private Optional<String> text(String text) {
        return text.length() > limits.maxStringLength()
                ? Optional.of("holds a text of " + text.length() + " characters; at most " + limits.maxStringLength()
                        + " are taken.")
                : Optional.empty();
    }

    private Optional<String> list(int size) {
        return size > limits.maxListLength()
                ? Optional.of(
                        "holds a list of " + size + " elements; at most " + limits.maxListLength() + " are taken.")
                : Optional.empty();
    }

    private static Optional<String> first(java.util.stream.Stream<Optional<String>> faults) {
        return faults.flatMap(Optional::stream).findFirst();
    }
}

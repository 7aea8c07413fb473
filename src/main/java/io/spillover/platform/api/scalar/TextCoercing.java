package io.spillover.platform.api.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A scalar that is written as text.
 *
 * @param form what the text looks like, for the message
 * @param reader reads the text; any runtime exception means that it has another form
 * @param writer writes a value of the application; null if it is none of this scalar's
 */
record TextCoercing<T>(String form, Function<String, T> reader, Function<Object, @Nullable String> writer)
        implements Coercing<T, String> {

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        var text = writer.apply(value);
        if (text == null) {
            throw new CoercingSerializeException("No value of this scalar: " + value.getClass());
        }
        return text;
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String text) {
            try {
                return reader.apply(text);
            } catch (RuntimeException e) {
                throw new CoercingParseValueException(refused("\"" + shortened(text) + "\""), e);
            }
        }
        throw new CoercingParseValueException(refused("The value"));
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text && text.getValue() != null) {
            try {
                return reader.apply(text.getValue());
            } catch (RuntimeException e) {
                throw new CoercingParseLiteralException(refused("\"" + shortened(text.getValue()) + "\""), e);
            }
        }
        throw new CoercingParseLiteralException(refused("The value"));
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    private String refused(String what) {
        return what + " is not " + form + ".";
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}

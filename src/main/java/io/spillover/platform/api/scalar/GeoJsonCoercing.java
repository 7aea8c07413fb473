package io.spillover.platform.api.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import io.spillover.platform.api.GeoJson;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A geometry as the JSON object of RFC 7946. */
final class GeoJsonCoercing implements Coercing<GeoJson, Map<String, Object>> {

    @Override
    public Map<String, Object> serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof GeoJson shape) {
            return shape.object();
        }
        throw new CoercingSerializeException("No geometry: " + value.getClass());
    }

    @Override
    public GeoJson parseValue(Object input, GraphQLContext context, Locale locale) {
        if (!(input instanceof Map<?, ?> object)) {
            throw new CoercingParseValueException("A geometry is an object with \"type\" and \"coordinates\".");
        }
        try {
            return GeoJson.of(object);
        } catch (IllegalArgumentException e) {
            throw new CoercingParseValueException(e.getMessage() + ".", e);
        }
    }

    @Override
    public GeoJson parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            if (plain(input, variables) instanceof Map<?, ?> object) {
                return GeoJson.of(object);
            }
        } catch (IllegalArgumentException e) {
            throw new CoercingParseLiteralException(e.getMessage() + ".", e);
        }
        throw new CoercingParseLiteralException("A geometry is an object with \"type\" and \"coordinates\".");
    }

    private static @Nullable Object plain(@Nullable Value<?> value, CoercedVariables variables) {
        if (value instanceof ObjectValue object) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            object.getObjectFields().forEach(field -> fields.put(field.getName(), plain(field.getValue(), variables)));
            return fields;
        }
        if (value instanceof ArrayValue list) {
            return list.getValues().stream()
                    .map(element -> plain(element, variables))
                    .toList();
        }
        if (value instanceof IntValue number) {
            return number.getValue();
        }
        if (value instanceof FloatValue number) {
            return number.getValue();
        }
        if (value instanceof StringValue text) {
            return text.getValue();
        }
        return value instanceof VariableReference reference ? variables.get(reference.getName()) : null;
    }
}

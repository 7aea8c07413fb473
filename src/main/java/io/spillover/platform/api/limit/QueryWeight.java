package io.spillover.platform.api.limit;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.spillover.platform.api.PageRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a document before it is validated or run. Each fragment is weighed once, however often it is spread, so a document
 * whose fragments double at each level is weighed as fast as any other. A fragment that contains itself weighs nothing here;
 * validation refuses it.
 */
final class QueryWeight {

    /** Beyond any limit; sums stop here instead of running over. */
    private static final long ENDLESS = 1_000_000_000_000L;

    private final GraphQLSchema schema;
    private final Map<String, Object> variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Weight> weighed = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Map<String, Object> defaults = new HashMap<>();

    /**
     * How heavy a selection is.
     *
     * @param depth fields below one another
     * @param cost fields answered, those below a paged list once for each row
     */
    record Weight(int depth, long cost) {

        private static final Weight NONE = new Weight(0, 0);

        private Weight and(Weight other) {
            return new Weight(Math.max(depth, other.depth), Math.min(ENDLESS, cost + other.cost));
        }

        private Weight below(long rows) {
            long children = cost == 0 ? 0 : rows > ENDLESS / cost ? ENDLESS : cost * rows;
            return new Weight(depth + 1, Math.min(ENDLESS, 1 + children));
        }
    }

    private QueryWeight(GraphQLSchema schema, Map<String, Object> variables) {
        this.schema = schema;
        this.variables = variables;
    }

    /**
     * Weighs a document: the deepest and the costliest of its operations.
     *
     * @param variables as they came with the request
     */
    static Weight of(Document document, GraphQLSchema schema, Map<String, Object> variables) {
        var weigher = new QueryWeight(schema, variables);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> weigher.fragments.put(fragment.getName(), fragment));
        int depth = 0;
        long cost = 0;
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            operation.getVariableDefinitions().stream()
                    .filter(definition -> definition.getDefaultValue() != null)
                    .forEach(definition -> weigher.defaults.put(definition.getName(), definition.getDefaultValue()));
            var weight = weigher.selections(operation.getSelectionSet(), weigher.root(operation));
            depth = Math.max(depth, weight.depth());
            cost = Math.max(cost, weight.cost());
        }
        return new Weight(depth, cost);
    }

    private @Nullable GraphQLType root(OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private Weight selections(@Nullable SelectionSet set, @Nullable GraphQLType parent) {
        var sum = Weight.NONE;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                sum = sum.and(selection(selection, parent));
            }
        }
        return sum;
    }

    private Weight selection(Selection<?> selection, @Nullable GraphQLType parent) {
        if (selection instanceof Field field) {
            return field(field, parent);
        }
        if (selection instanceof InlineFragment inline) {
            var condition = inline.getTypeCondition();
            return selections(inline.getSelectionSet(), condition == null ? parent : type(condition));
        }
        return selection instanceof FragmentSpread spread ? fragment(spread.getName()) : Weight.NONE;
    }

    private Weight fragment(String name) {
        var known = weighed.get(name);
        if (known != null) {
            return known;
        }
        var definition = fragments.get(name);
        if (definition == null || !open.add(name)) {
            return Weight.NONE;
        }
        var weight = selections(definition.getSelectionSet(), type(definition.getTypeCondition()));
        open.remove(name);
        weighed.put(name, weight);
        return weight;
    }

    private Weight field(Field field, @Nullable GraphQLType parent) {
        if (field.getName().equals("__typename")) {
            return new Weight(1, 0);
        }
        var definition = definition(field, parent);
        var type = definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType());
        return selections(field.getSelectionSet(), type).below(rows(field, definition));
    }

    private @Nullable GraphQLFieldDefinition definition(Field field, @Nullable GraphQLType parent) {
        if (field.getName().equals("__schema")) {
            return schema.getIntrospectionSchemaFieldDefinition();
        }
        if (field.getName().equals("__type")) {
            return schema.getIntrospectionTypeFieldDefinition();
        }
        return parent instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinition(field.getName())
                : null;
    }

    /** Rows that a field may return: its page size, or the length of the list of ids it is asked for, else one. */
    private long rows(Field field, @Nullable GraphQLFieldDefinition definition) {
        long rows = 1;
        for (var argument : field.getArguments()) {
            var value = value(argument);
            if (argument.getName().equals("first") && value instanceof Number number) {
                rows = Math.max(rows, Math.min(number.longValue(), PageRequest.MAX));
            } else if (value instanceof Collection<?> list && definition != null && returnsList(definition)) {
                rows = Math.max(rows, list.size());
            }
        }
        boolean pageByDefault = definition != null
                && definition.getArgument("first") != null
                && (field.getArguments().stream().noneMatch(a -> a.getName().equals("first") && value(a) != null));
        return pageByDefault ? Math.max(rows, PageRequest.DEFAULT) : rows;
    }

    private static boolean returnsList(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
    }

    private @Nullable Object value(Argument argument) {
        Object value = argument.getValue();
        if (value instanceof VariableReference reference) {
            value = variables.containsKey(reference.getName())
                    ? variables.get(reference.getName())
                    : defaults.get(reference.getName());
        }
        if (value instanceof IntValue number) {
            return number.getValue();
        }
        return value instanceof ArrayValue list ? list.getValues() : value;
    }

    private @Nullable GraphQLType type(TypeName name) {
        return schema.getType(name.getName());
    }
}

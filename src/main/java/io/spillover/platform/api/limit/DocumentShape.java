package io.spillover.platform.api.limit;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be told from a document's text alone, in one walk over its nodes.
 *
 * @param aliases fields with an alias, and fields that repeat another one's answer name in the same selection
 * @param arguments every literal of an argument or of a variable's default
 */
record DocumentShape(int aliases, List<NamedValue> arguments) {

    /** A literal and the argument or variable it belongs to. */
    record NamedValue(String name, @Nullable Value<?> value) {}

    static DocumentShape of(Document document) {
        int aliases = 0;
        List<NamedValue> arguments = new ArrayList<>();
        var open = new ArrayDeque<Node<?>>();
        open.push(document);
        while (!open.isEmpty()) {
            var node = open.pop();
            if (node instanceof SelectionSet set) {
                aliases += aliasesOf(set);
            }
            if (node instanceof Argument argument) {
                arguments.add(new NamedValue(argument.getName(), argument.getValue()));
            } else if (node instanceof VariableDefinition variable) {
                arguments.add(new NamedValue(variable.getName(), variable.getDefaultValue()));
            } else {
                for (Node<?> child : node.getChildren()) {
                    open.push(child);
                }
            }
        }
        return new DocumentShape(aliases, arguments);
    }

    private static int aliasesOf(SelectionSet set) {
        int found = 0;
        var names = new HashSet<String>();
        for (var selection : set.getSelections()) {
            if (selection instanceof Field field) {
                boolean repeated = !names.add(field.getResultKey());
                boolean renamed = field.getAlias() != null && !field.getAlias().equals(field.getName());
                if (repeated || renamed) {
                    found++;
                }
            }
        }
        return found;
    }
}

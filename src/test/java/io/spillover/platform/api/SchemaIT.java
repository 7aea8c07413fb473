package io.spillover.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.spillover.testing.WithDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** The schema as a whole: written down, described, answered. */
@WithDatabase
class SchemaIT {

    private static final Path COMMITTED = Path.of("docs", "schema.graphqls");
    private static final Set<String> BUILT_IN = Set.of("Int", "Float", "String", "Boolean", "ID");

    private final GraphQLSchema schema;
    private final SchemaCheck check;

    SchemaIT(@Autowired GraphQlSource source, @Autowired SchemaCheck check) {
        this.schema = source.schema();
        this.check = check;
    }

    @Test
    void theCommittedSchemaIsTheRunningOne() throws IOException {
        var running = printed();
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(COMMITTED, running);
        }
        var committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";

        assertThat(difference(committed, running))
                .as(
                        "The running schema differs from %s. If the change is meant, write it down with"
                                + " ./mvnw verify -Dit.test=SchemaIT -Dschema.update=true and commit the file.",
                        COMMITTED)
                .isEmpty();
    }

    @Test
    void everyFieldIsAnsweredAndEveryArgumentTaken() {
        var report = check.report();

        assertThat(report.unmappedFields()).as("fields without an answer").isEmpty();
        assertThat(report.unmappedRegistrations().keySet())
                .as("answers without a field")
                .isEmpty();
        assertThat(report.unmappedArguments().values())
                .as("parameters without an argument")
                .isEmpty();
        assertThat(report.fieldNullnessErrors().keySet())
                .as("fields that promise a value which the code may not give")
                .isEmpty();
    }

    @Test
    void everythingHasADescription() {
        List<String> bare = new ArrayList<>();
        for (var type : schema.getAllTypesAsList()) {
            if (!type.getName().startsWith("__") && !BUILT_IN.contains(type.getName())) {
                note(bare, type.getName(), type.getDescription());
                describe(type, bare);
            }
        }

        assertThat(bare).as("without a description").isEmpty();
    }

    private static void describe(GraphQLNamedType type, List<String> bare) {
        var name = type.getName();
        if (type instanceof GraphQLFieldsContainer container) {
            for (var field : container.getFieldDefinitions()) {
                note(bare, name + "." + field.getName(), field.getDescription());
                for (var argument : field.getArguments()) {
                    note(
                            bare,
                            name + "." + field.getName() + "(" + argument.getName() + ")",
                            argument.getDescription());
                }
            }
        } else if (type instanceof GraphQLEnumType values) {
            values.getValues().forEach(value -> note(bare, name + "." + value.getName(), value.getDescription()));
        } else if (type instanceof GraphQLInputObjectType input) {
            input.getFields().forEach(field -> note(bare, name + "." + field.getName(), field.getDescription()));
        }
    }

    private static void note(List<String> bare, String what, @Nullable String description) {
        if (description == null || description.isBlank()) {
            bare.add(what);
        }
    }

    private String printed() {
        var options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeDirectiveDefinitions(false)
                .includeDirectives(
                        name -> Set.of("specifiedBy", "deprecated", "oneOf").contains(name));
        return new SchemaPrinter(options).print(schema).strip() + "\n";
    }

    /** Lines that only one of the two has, with the place of the first. */
    private static List<String> difference(String committed, String running) {
        var old = committed.lines().toList();
        var now = running.lines().toList();
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            same++;
        }
        if (same == old.size() && same == now.size()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("first difference in line " + (same + 1));
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - same
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        old.subList(same, old.size() - end).stream().limit(40).forEach(line -> lines.add("- " + line));
        now.subList(same, now.size() - end).stream().limit(40).forEach(line -> lines.add("+ " + line));
        return lines;
    }
}

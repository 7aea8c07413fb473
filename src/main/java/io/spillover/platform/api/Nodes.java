package io.spillover.platform.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import io.spillover.problem.InvalidInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Answers {@code node(id)} and {@code nodes(ids)} from the features' {@link NodeSource}s, one statement for each type. */
@Controller
final class Nodes implements RuntimeWiringConfigurer {

    private static final String LOADER = "Query.node";

    private final Map<String, NodeSource<?>> sources;
    private final ApiLimits limits;

    Nodes(List<NodeSource<?>> sources, BatchLoaderRegistry registry, ApiLimits limits) {
        this.sources =
                sources.stream().collect(Collectors.toUnmodifiableMap(NodeSource::typeName, Function.identity()));
        this.limits = limits;
        registry.<GlobalId, Object>forName(LOADER)
                .registerMappedBatchLoader((ids, env) -> Mono.fromSupplier(() -> load(ids)));
    }

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        builder.type(
                "Node",
                type -> type.typeResolver(env -> {
                    Object row = env.getObject();
                    var name = sources.values().stream()
                            .filter(source -> source.javaType().isInstance(row))
                            .map(NodeSource::typeName)
                            .findFirst()
                            .orElseGet(() -> row.getClass().getSimpleName());
                    return env.getSchema().getType(name) instanceof GraphQLObjectType found ? found : null;
                }));
    }

    @QueryMapping
    CompletableFuture<Object> node(@Argument String id, DataFetchingEnvironment env) {
        return loader(env).load(known("id", id));
    }

    @QueryMapping
    CompletableFuture<List<Object>> nodes(@Argument List<String> ids, DataFetchingEnvironment env) {
        if (ids.size() > limits.maxIds()) {
            throw new InvalidInputException(
                    "ids", "ids holds " + ids.size() + " ids; at most " + limits.maxIds() + " are taken.");
        }
        var keys = ids.stream().map(id -> known("ids", id)).toList();
        return loader(env).loadMany(keys);
    }

    private static DataLoader<GlobalId, Object> loader(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.<GlobalId, Object>getDataLoader(LOADER));
    }

    private GlobalId known(String field, String text) {
        var id = GlobalId.parse(field, text);
        if (!sources.containsKey(id.type())) {
            throw new InvalidInputException(field, "There is no type \"" + id.type() + "\" of nodes.");
        }
        return id;
    }

    private Map<GlobalId, Object> load(Set<GlobalId> ids) {
        Map<GlobalId, Object> found = new HashMap<>();
        ids.stream().collect(Collectors.groupingBy(GlobalId::type)).forEach((type, group) -> {
            var source = sources.get(type);
            if (source != null) {
                var rows = source.load(group.stream().map(GlobalId::id).toList());
                rows.forEach((id, row) -> found.put(new GlobalId(type, id), row));
            }
        });
        return found;
    }
}

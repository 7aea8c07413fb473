package io.spillover.network.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.network.Passage;
import io.spillover.network.Reach;
import io.spillover.network.River;
import io.spillover.network.Rivers;
import io.spillover.platform.api.Connection;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.GeoJson;
import io.spillover.platform.api.GlobalId;
import io.spillover.platform.api.NestedPages;
import io.spillover.platform.api.PageRequest;
import io.spillover.quantity.GeoPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers rivers and their reaches. */
@Controller
final class RiverController {

    private final Rivers rivers;
    private final References references;
    private final NestedPages<Reach, Boolean> reaches;
    private final NestedPages<Passage, Boolean> passages;

    RiverController(BatchLoaderRegistry registry, Rivers rivers, References references) {
        this.rivers = rivers;
        this.references = references;
        reaches = NestedPages.register(
                registry,
                "River.reaches",
                (ids, page, all) -> rivers.reachesOf(ids, page),
                reach -> Cursor.of(Rivers.BY_SEQ, reach.seq(), reach.id()));
        passages = NestedPages.register(
                registry,
                "River.passages",
                (ids, page, all) -> rivers.passagesOf(ids, page),
                passage -> Cursor.of(Rivers.DOWNSTREAM, passage.entryKmToMouth(), passage.key()));
    }

    @QueryMapping
    @Nullable River river(@Argument String id) {
        return rivers.find(GlobalId.local("River", "id", id)).orElse(null);
    }

    @QueryMapping
    Connection<River> rivers(@Argument @Nullable String region, PageRequest page) {
        return Connection.of(
                page, rivers.page(region, page), river -> new Cursor(Rivers.BY_ID, river.id(), river.id()));
    }

    @SchemaMapping
    String id(River river) {
        return GlobalId.of("River", river.id());
    }

    @SchemaMapping
    CompletableFuture<@Nullable River> parent(River river, DataFetchingEnvironment env) {
        return references.river(env, river.parentRiverId());
    }

    @BatchMapping
    Map<River, GeoJson> geometry(List<River> rivers) {
        var lines = this.rivers.linesOf(rivers.stream().map(River::id).toList());
        Map<River, GeoJson> shapes = new HashMap<>();
        for (var river : rivers) {
            var line = lines.getOrDefault(river.id(), List.of());
            if (!line.isEmpty()) {
                shapes.put(river, line(line));
            }
        }
        return shapes;
    }

    private static GeoJson line(List<Reach> reaches) {
        List<GeoPoint> points = new ArrayList<>();
        reaches.forEach(reach -> points.add(reach.from()));
        points.add(reaches.get(reaches.size() - 1).to());
        return GeoJson.line(points);
    }

    @SchemaMapping
    CompletableFuture<Connection<Reach>> reaches(River river, PageRequest page, DataFetchingEnvironment env) {
        return reaches.load(env, river.id(), page, true);
    }

    @SchemaMapping
    CompletableFuture<Connection<Passage>> passages(River river, PageRequest page, DataFetchingEnvironment env) {
        return passages.load(env, river.id(), page, true);
    }

    @SchemaMapping
    String id(Reach reach) {
        return GlobalId.of("Reach", reach.id());
    }

    @SchemaMapping
    CompletableFuture<@Nullable River> river(Reach reach, DataFetchingEnvironment env) {
        return references.river(env, reach.riverId());
    }

    @SchemaMapping
    GeoJson geometry(Reach reach) {
        return GeoJson.line(List.of(reach.from(), reach.to()));
    }

    @SchemaMapping
    List<String> downstreamReachIds(Reach reach) {
        return reach.downstreamReachIds().stream()
                .map(id -> GlobalId.of("Reach", id))
                .toList();
    }
}

package io.spillover.hazard.graphql;

import io.spillover.hazard.AreaOutline;
import io.spillover.hazard.Hazard;
import io.spillover.hazard.HazardQuery;
import io.spillover.hazard.HazardSource;
import io.spillover.hazard.HazardStatus;
import io.spillover.hazard.HazardType;
import io.spillover.hazard.Hazards;
import io.spillover.platform.api.Connection;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.GeoJson;
import io.spillover.platform.api.GlobalId;
import io.spillover.platform.api.NodeSource;
import io.spillover.platform.api.PageRequest;
import io.spillover.quantity.Category;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers the questions about hazards. */
@Controller
class HazardController implements NodeSource<Hazard> {

    private final Hazards hazards;

    HazardController(Hazards hazards) {
        this.hazards = hazards;
    }

    @QueryMapping
    @Nullable Hazard hazard(@Argument String id) {
        return hazards.find(GlobalId.local("Hazard", "id", id)).orElse(null);
    }

    @QueryMapping
    Connection<Hazard> hazards(
            @Argument @Nullable String region,
            @Argument @Nullable HazardStatus status,
            @Argument @Nullable Category category,
            @Argument @Nullable Boolean ended,
            PageRequest page) {
        var rows = hazards.page(new HazardQuery(region, status, category, ended), page);
        return Connection.of(
                page, rows, h -> Cursor.of(Hazards.NEWEST, h.start().getEpochSecond(), h.id()));
    }

    @QueryMapping
    Connection<HazardType> hazardTypes(PageRequest page) {
        return Connection.of(page, hazards.types(page), t -> new Cursor("code", t.code(), t.code()));
    }

    @SchemaMapping(typeName = "Hazard")
    String id(Hazard hazard) {
        return GlobalId.of("Hazard", hazard.id());
    }

    @SchemaMapping(typeName = "Hazard")
    String quality(Hazard hazard) {
        return hazard.quality().text();
    }

    @SchemaMapping(typeName = "Hazard")
    @Nullable GeoJson geometry(Hazard hazard) {
        var area = hazard.magnitude().area();
        var point = hazard.source().point();
        return area != null && area.shaped() ? AreaOutline.of(area) : point == null ? null : GeoJson.point(point);
    }

    @SchemaMapping(typeName = "HazardSource")
    @Nullable GeoJson point(HazardSource source) {
        return source.point() == null ? null : GeoJson.point(source.point());
    }

    @BatchMapping(typeName = "Hazard", field = "type")
    Map<Hazard, HazardType> types(List<Hazard> of) {
        var types = hazards.types(of.stream().map(Hazard::typeCode).distinct().toList());
        return of.stream()
                .filter(h -> types.containsKey(h.typeCode()))
                .collect(Collectors.toMap(Function.identity(), h -> types.get(h.typeCode()), (a, b) -> a));
    }

    @Override
    public String typeName() {
        return "Hazard";
    }

    @Override
    public Class<Hazard> javaType() {
        return Hazard.class;
    }

    @Override
    public Map<String, Hazard> load(Collection<String> ids) {
        return hazards.byIds(ids);
    }
}

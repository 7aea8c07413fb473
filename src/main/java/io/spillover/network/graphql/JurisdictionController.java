package io.spillover.network.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.spillover.network.City;
import io.spillover.network.CoordinatingBody;
import io.spillover.network.Jurisdictions;
import io.spillover.network.Networks;
import io.spillover.network.Province;
import io.spillover.network.RegionState;
import io.spillover.platform.api.Connection;
import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.GlobalId;
import io.spillover.platform.api.NestedPages;
import io.spillover.platform.api.PageRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers regions, provinces and coordinating bodies. */
@Controller
final class JurisdictionController {

    private final Networks networks;
    private final NestedPages<City, Boolean> members;

    JurisdictionController(BatchLoaderRegistry registry, Networks networks, Jurisdictions jurisdictions) {
        this.networks = networks;
        members = NestedPages.register(
                registry,
                "CoordinatingBody.members",
                (ids, page, all) -> jurisdictions.membersOf(ids, page),
                city -> new Cursor(Jurisdictions.BY_ID, city.id(), city.id()));
    }

    @QueryMapping
    List<RegionState> regions() {
        return networks.regions();
    }

    @SchemaMapping(typeName = "Region")
    String code(RegionState region) {
        return region.id();
    }

    @SchemaMapping
    String id(Province province) {
        return GlobalId.of("Province", province.id());
    }

    @SchemaMapping
    String id(CoordinatingBody body) {
        return GlobalId.of("CoordinatingBody", body.id());
    }

    @SchemaMapping
    CompletableFuture<Connection<City>> members(CoordinatingBody body, PageRequest page, DataFetchingEnvironment env) {
        return members.load(env, body.id(), page, true);
    }
}

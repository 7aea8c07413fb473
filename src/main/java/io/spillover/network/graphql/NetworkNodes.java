package io.spillover.network.graphql;

import io.spillover.network.Cities;
import io.spillover.network.City;
import io.spillover.network.CoordinatingBody;
import io.spillover.network.Facility;
import io.spillover.network.Jurisdictions;
import io.spillover.network.Province;
import io.spillover.network.Reservoir;
import io.spillover.network.River;
import io.spillover.network.Rivers;
import io.spillover.network.Sites;
import io.spillover.platform.api.NodeSource;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds what the network holds for {@code node(id)}. */
@Configuration(proxyBeanMethods = false)
class NetworkNodes {

    @Bean
    NodeSource<City> cityNodes(Cities cities) {
        return new Source<>("City", City.class, cities::byIds);
    }

    @Bean
    NodeSource<River> riverNodes(Rivers rivers) {
        return new Source<>("River", River.class, rivers::byIds);
    }

    @Bean
    NodeSource<Province> provinceNodes(Jurisdictions jurisdictions) {
        return new Source<>("Province", Province.class, jurisdictions::provincesByIds);
    }

    @Bean
    NodeSource<CoordinatingBody> coordinatingBodyNodes(Jurisdictions jurisdictions) {
        return new Source<>("CoordinatingBody", CoordinatingBody.class, jurisdictions::bodiesByIds);
    }

    @Bean
    NodeSource<Facility> facilityNodes(Sites sites) {
        return new Source<>("Facility", Facility.class, sites::facilitiesByIds);
    }

    @Bean
    NodeSource<Reservoir> reservoirNodes(Sites sites) {
        return new Source<>("Reservoir", Reservoir.class, sites::reservoirsByIds);
    }

    private record Source<T>(String typeName, Class<T> javaType, Function<Collection<String>, Map<String, T>> store)
            implements NodeSource<T> {

        @Override
        public Map<String, T> load(Collection<String> ids) {
            return store.apply(ids);
        }
    }
}

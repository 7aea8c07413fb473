package io.spillover.resource.graphql;

import io.spillover.platform.api.NodeSource;
import io.spillover.resource.Agreement;
import io.spillover.resource.Agreements;
import io.spillover.resource.Resource;
import io.spillover.resource.ResourceKind;
import io.spillover.resource.Resources;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds resources, their kinds and agreements for {@code node(id)}. */
@Configuration(proxyBeanMethods = false)
class ResourceNodes {

    @Bean
    NodeSource<Resource> lentNodes(Resources resources) {
        return new Source<>("Resource", Resource.class, resources::byIds);
    }

    @Bean
    NodeSource<ResourceKind> resourceKindNodes(Resources resources) {
        return new Source<>("ResourceKind", ResourceKind.class, resources::kindsByIds);
    }

    @Bean
    NodeSource<Agreement> agreementNodes(Agreements agreements) {
        return new Source<>("Agreement", Agreement.class, agreements::byIds);
    }

    private record Source<T>(String typeName, Class<T> javaType, Function<Collection<String>, Map<String, T>> store)
            implements NodeSource<T> {

        @Override
        public Map<String, T> load(Collection<String> ids) {
            return store.apply(ids);
        }
    }
}

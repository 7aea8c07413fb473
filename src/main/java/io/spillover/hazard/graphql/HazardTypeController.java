package io.spillover.hazard.graphql;

import io.spillover.hazard.HazardType;
import io.spillover.hazard.TypeLink;
import io.spillover.hazard.TypeLinks;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which types of hazards cause which, many types in one statement. */
@Controller
class HazardTypeController {

    private final TypeLinks links;

    HazardTypeController(TypeLinks links) {
        this.links = links;
    }

    @BatchMapping(typeName = "HazardType")
    Map<HazardType, List<TypeLink>> canTrigger(List<HazardType> of) {
        return joined(of, links.triggeredBy(codes(of)));
    }

    @BatchMapping(typeName = "HazardType")
    Map<HazardType, List<TypeLink>> triggeredBy(List<HazardType> of) {
        return joined(of, links.triggersOf(codes(of)));
    }

    @SchemaMapping(typeName = "HazardTypeLink")
    String quality(TypeLink link) {
        return link.quality().text();
    }

    private static List<String> codes(List<HazardType> of) {
        return of.stream().map(HazardType::code).distinct().toList();
    }

    private static Map<HazardType, List<TypeLink>> joined(List<HazardType> of, Map<String, List<TypeLink>> found) {
        return of.stream()
                .collect(Collectors.toMap(
                        Function.identity(), t -> found.getOrDefault(t.code(), List.of()), (a, b) -> a));
    }
}

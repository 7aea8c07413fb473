package io.spillover.exposure.neo4j;

import io.spillover.exposure.ChangeDraft;
import io.spillover.exposure.Counterfactual;
import io.spillover.exposure.Remark;
import io.spillover.exposure.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Steps and remarks as JSON text: they are read whole and never searched, so they need no nodes of their own. */
final class JsonText {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};
    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};

    private static final TypeReference<List<ChangeDraft>> CHANGES = new TypeReference<>() {};

    private JsonText() {}

    static String of(Object value) {
        return JSON.writeValueAsString(value);
    }

    static List<Step> steps(String text) {
        return JSON.readValue(text, STEPS);
    }

    static List<Remark> remarks(String text) {
        return text.isEmpty() ? List.of() : JSON.readValue(text, REMARKS);
    }

    static @Nullable Counterfactual counterfactual(String text) {
        return text.isEmpty() ? null : JSON.readValue(text, Counterfactual.class);
    }

    static List<ChangeDraft> changes(String text) {
        return JSON.readValue(text, CHANGES);
    }
}

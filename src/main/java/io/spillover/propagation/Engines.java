package io.spillover.propagation;

import io.spillover.quantity.Mechanism;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The engines this build knows, found by the Java service loader so that the door names none of them. */
public final class Engines {

    private static final List<PropagationEngine> ALL =
            ServiceLoader.load(PropagationEngine.class, PropagationEngine.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private Engines() {}

    /** Returns all engines. */
    public static List<PropagationEngine> all() {
        return ALL;
    }

    /** Returns the engine of a mechanism. */
    public static Optional<PropagationEngine> find(Mechanism mechanism) {
        return ALL.stream().filter(engine -> engine.mechanism() == mechanism).findFirst();
    }
}

package io.spillover.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Empties the shared graph before the first test of the class; constraints, indexes, migrations and API keys stay. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(CleanGraph.Before.class)
public @interface CleanGraph {

    /** Does it. */
    class Before implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            TestDatabase.empty();
        }
    }
}

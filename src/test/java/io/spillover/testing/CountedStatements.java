package io.spillover.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Listens at the application's driver and keeps the text of each statement sent in a managed transaction. */
public final class CountedStatements implements BeanPostProcessor {

    private final List<String> sent = new CopyOnWriteArrayList<>();

    /** Forgets what was sent so far. */
    public void restart() {
        sent.clear();
    }

    /** Returns what was sent since. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Driver driver ? listening(Driver.class, driver) : bean;
    }

    private <T> T listening(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (target instanceof TransactionContext && method.getName().equals("run")) {
                sent.add(String.valueOf(arguments[0]));
            }
            if (arguments != null && arguments.length > 0 && arguments[0] instanceof TransactionCallback<?> callback) {
                arguments[0] = (TransactionCallback<?>)
                        context -> callback.execute(listening(TransactionContext.class, context));
            }
            try {
                var result = method.invoke(target, arguments);
                return result instanceof Session session ? listening(Session.class, session) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

package io.spillover.propagation;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much memory an object holds, by going through all its fields: headers of 12 bytes, 16 for arrays, references of 4, rounded
 * up to 8, as the JVM does below 32 GB. Knows arrays, strings and our own classes; anything else is an error, so that nothing
 * is overlooked.
 */
public final class DeepSize {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ArrayDeque<Object> open = new ArrayDeque<>();

    private DeepSize() {}

    /** Returns the bytes an object and all it leads to take. */
    public static long of(Object root) {
        DeepSize size = new DeepSize();
        size.meet(root);
        long bytes = 0;
        while (!size.open.isEmpty()) {
            bytes += size.own(size.open.pop());
        }
        return bytes;
    }

    private void meet(@Nullable Object object) {
        if (object != null && !(object instanceof Enum<?>) && seen.add(object)) {
            open.push(object);
        }
    }

    private long own(Object object) {
        if (object instanceof String text) {
            boolean latin = text.chars().allMatch(c -> c < 256);
            return 24 + rounded(16 + (latin ? 1L : 2L) * text.length());
        }
        Class<?> type = object.getClass();
        if (type.isArray()) {
            return array(object, type.getComponentType());
        }
        if (!type.getName().startsWith("io.spillover.")) {
            throw new IllegalStateException("Nobody said how large this is: " + type.getName());
        }
        long bytes = 12;
        for (Class<?> c = type; c != null && c != Object.class && c != Record.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                bytes += Modifier.isStatic(field.getModifiers()) ? 0 : field(object, field);
            }
        }
        return rounded(bytes);
    }

    private long field(Object object, Field field) {
        if (field.getType().isPrimitive()) {
            return width(field.getType());
        }
        try {
            field.setAccessible(true);
            meet(field.get(object));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return 4;
    }

    private long array(Object array, Class<?> component) {
        int length = Array.getLength(array);
        if (!component.isPrimitive()) {
            for (Object element : (Object[]) array) {
                meet(element);
            }
            return rounded(16 + 4L * length);
        }
        return rounded(16 + (long) width(component) * length);
    }

    private static int width(Class<?> primitive) {
        if (primitive == long.class || primitive == double.class) {
            return 8;
        }
        if (primitive == int.class || primitive == float.class) {
            return 4;
        }
        return primitive == short.class || primitive == char.class ? 2 : 1;
    }

    private static long rounded(long bytes) {
        return (bytes + 7) / 8 * 8;
    }
}

package io.lockstep.kit.sql;

import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;

/**
 * Binds collections as arrays of their own type, which the driver sends in binary. As the array of objects that Jdbi makes
 * of them, each text is quoted character by character here and taken apart again by the server: a third of the time that a
 * batch of facts took.
 */
final class TypedArrays implements ArgumentFactory {

    /** The types for which the driver has a binary form, and what PostgreSQL calls them. */
    private static final Map<Class<?>, String> NAMES =
            Map.of(String.class, "varchar", Long.class, "int8", Integer.class, "int4", Boolean.class, "bool");

    @Override
    public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
        if (!Iterable.class.isAssignableFrom(GenericTypes.getErasedType(type))
                || !(value instanceof Collection<?> items)) {
            return Optional.empty();
        }
        return GenericTypes.findGenericParameter(type, Iterable.class)
                .map(GenericTypes::getErasedType)
                .filter(NAMES::containsKey)
                .map(element -> argument(element, items));
    }

    private static Argument argument(Class<?> element, Collection<?> items) {
        var array = items.toArray((Object[]) Array.newInstance(element, items.size()));
        return (position, statement, context) -> {
            var sql = statement.getConnection().createArrayOf(NAMES.get(element), array);
            context.addCleanable(sql::free);
            statement.setArray(position, sql);
        };
    }
}

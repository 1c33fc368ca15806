package dev.downhill.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.teavm.backend.javascript.codegen.MinifyingAliasProvider;
import org.teavm.model.ClassHolder;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;
import org.teavm.model.ListableClassReaderSource;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.ValueType;

class ShortFieldNamesTest {
    private static final int MANY = 5_000;

    private final ClassHolder animal = classWith("Animal", null, "age", "name");
    private final ClassHolder cat = classWith("Cat", "Animal", "lives");
    private final ClassHolder stone = classWith("Stone", null, "weight");

    @Test
    void fields_of_a_class_go_on_where_those_of_its_superclass_stop() {
        assertThat(names())
                .containsEntry(new FieldReference("Animal", "age"), "_a")
                .containsEntry(new FieldReference("Animal", "name"), "_b")
                .containsEntry(new FieldReference("Cat", "lives"), "_c");
    }

    @Test
    void classes_that_share_no_object_share_names() {
        assertThat(names()).containsEntry(new FieldReference("Stone", "weight"), "_a");
    }

    @Test
    void static_fields_are_not_fields_of_an_object() {
        FieldHolder oldest = field("oldest");
        oldest.getModifiers().add(ElementModifier.STATIC);
        animal.addField(oldest);

        assertThat(names())
                .doesNotContainKey(new FieldReference("Animal", "oldest"))
                .containsEntry(new FieldReference("Cat", "lives"), "_c");
    }

    /** A field of an object hides the method of the same name: a call of it then fails, in some builds and not in others. */
    @Test
    void no_field_has_the_name_of_a_method() {
        MinifyingAliasProvider methods = new MinifyingAliasProvider(MANY);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < MANY; i++) names.add(ShortFieldNames.name(i));

        assertThat(names).hasSize(MANY).contains("_a", "_z", "_aa", "_ba");
        for (int i = 0; i < MANY; i++)
            assertThat(names).doesNotContain(methods.getMethodAlias(new MethodDescriptor("m" + i, ValueType.VOID)));
    }

    private Map<FieldReference, String> names() {
        return ShortFieldNames.names(new Classes(Map.of("Animal", animal, "Cat", cat, "Stone", stone)));
    }

    private static ClassHolder classWith(String name, @Nullable String parent, String... fields) {
        ClassHolder holder = new ClassHolder(name);
        holder.setParent(parent);
        for (String field : fields) holder.addField(field(field));
        return holder;
    }

    private static FieldHolder field(String name) {
        FieldHolder field = new FieldHolder(name);
        field.setType(ValueType.INTEGER);
        return field;
    }

    private record Classes(Map<String, ClassHolder> all) implements ListableClassReaderSource {
        @Override
        public Set<String> getClassNames() {
            return all.keySet();
        }

        @Override
        public @Nullable ClassHolder get(String name) {
            return all.get(name);
        }
    }
}

package dev.downhill.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.teavm.backend.javascript.codegen.MinifyingAliasProvider;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.ValueType;

class ShortFieldNamesTest {
    private static final int MANY = 5_000;

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
}

package dev.downhill.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortFieldNamesTest {
    private final List<String> names =
            IntStream.range(0, 5_000).mapToObj(ShortFieldNames::name).toList();

    @Test
    void two_fields_of_an_object_have_different_names() {
        assertThat(names).doesNotHaveDuplicates().startsWith("_", "$", "_a", "$a");
    }

    /** TeaVM's names of methods do, and a field would hide a method of its name. */
    @Test
    void no_name_of_a_field_begins_with_a_letter() {
        assertThat(names).noneMatch(name -> Character.isLetter(name.charAt(0)));
    }
}

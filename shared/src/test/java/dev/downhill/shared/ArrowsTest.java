package dev.downhill.shared;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of the house, and what may not come in at all. */
class ArrowsTest {
    private static final String HOUSE = "dev.downhill.shared";

    /** In order: a room uses only rooms before it. Some are still to be built. */
    private static final List<String> ROOMS = List.of(
            "math",
            "parameter",
            "objective",
            "json",
            "formula",
            "surface",
            "data",
            "network",
            "gradient",
            "schedule",
            "optimizer",
            "rule",
            "theory",
            "run",
            "quantity",
            "search",
            "code",
            "preset",
            "picture",
            "qr",
            "plot",
            "lesson");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    @Test
    void a_room_uses_only_rooms_before_it() {
        LayeredArchitecture arrows =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String room : ROOMS) arrows = arrows.layer(room).definedBy(HOUSE + "." + room + "..");
        for (int i = 0; i < ROOMS.size(); i++) {
            String[] before = ROOMS.subList(0, i).toArray(new String[0]);
            arrows = i == 0
                    ? arrows.whereLayer(ROOMS.get(i)).mayNotAccessAnyLayer()
                    : arrows.whereLayer(ROOMS.get(i)).mayOnlyAccessLayers(before);
        }
        arrows.check(CLASSES);
    }

    @Test
    void every_class_is_in_a_room_of_the_plan() {
        Set<String> rooms = new TreeSet<>();
        for (JavaClass each : CLASSES) rooms.add(each.getPackageName());
        assertThat(rooms)
                .isNotEmpty()
                .allSatisfy(room -> assertThat(ROOMS).contains(room.substring(HOUSE.length() + 1)));
    }

    @Test
    void the_core_depends_on_nothing_but_plain_java() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        HOUSE + "..",
                        "java.lang",
                        // what the compiler puts into records and lambdas
                        "java.lang.invoke",
                        "java.lang.runtime",
                        "java.util",
                        "java.util.function",
                        "org.jspecify.annotations"))
                .check(CLASSES);
    }

    @Test
    void only_functions_with_the_same_bits_everywhere_are_called() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(belongToAnyOf(Math.class)))
                        .and(target(not(nameMatching("sqrt|floor|ceil|abs|min|max")))))
                .because("elementary functions differ between machines: use math.Exact")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat(belongToAnyOf(StrictMath.class))
                .check(CLASSES);
    }

    @Test
    void nothing_is_used_that_is_heavy_or_another_thing_in_a_browser() {
        noClasses()
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        java.util.Random.class,
                        java.util.Formatter.class,
                        java.util.Scanner.class,
                        java.util.Locale.class,
                        Thread.class,
                        Runtime.class))
                .check(CLASSES);
        noClasses()
                .should()
                .callMethodWhere(target(owner(belongToAnyOf(String.class)))
                        .and(target(nameMatching("format|formatted|matches|replaceAll|replaceFirst|split"))))
                .because("formats and regular expressions cost the page tens of kilobytes")
                .check(CLASSES);
        noClasses()
                .should()
                .callMethodWhere(target(owner(belongToAnyOf(System.class))).and(target(not(nameMatching("arraycopy")))))
                .because("a run depends on nothing but its experiment")
                .check(CLASSES);
    }

    @Test
    void numbers_become_text_and_text_becomes_numbers_in_one_place() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(belongToAnyOf(Double.class, Float.class)))
                        .and(target(nameMatching("parseDouble|parseFloat|toString"))))
                .orShould()
                .callMethodWhere(target(nameMatching("append|valueOf"))
                        .and(target(owner(belongToAnyOf(StringBuilder.class, String.class))))
                        .and(target(rawParameterTypes(double.class))))
                .because("Java's own text of a double differs between machines: use math.Numbers")
                .check(CLASSES);
    }
}

package dev.downhill.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of the page, and what is too heavy for it. */
class ArrowsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.downhill.client");

    private static final JavaClasses BUNDLE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.downhill.client", "dev.downhill.shared");

    @Test
    void the_page_does_not_know_the_browser() {
        noClasses()
                .that()
                .resideInAPackage("..client.page..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.teavm..", "..client.browser..")
                .check(HOUSE);
    }

    @Test
    void views_say_what_is_seen_and_leave_effects_to_messages() {
        noClasses()
                .that()
                .resideInAPackage("..page.view..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.client\\.page\\.(Effect(\\$.*)?|Update)")
                .check(HOUSE);
    }

    @Test
    void elements_know_nothing_of_what_is_shown_with_them() {
        noClasses()
                .that()
                .resideInAPackage("..page.html..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..page.view..", "..page.message..", "dev.downhill.shared..")
                .check(HOUSE);
    }

    /** Writing code weighs some twelve kilobytes, and few ever read it: the server does it. */
    @Test
    void the_page_leaves_writing_code_to_the_server() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.downhill.shared.code..")
                .check(HOUSE);
    }

    /** They bring the tables of Unicode to the page: some four kilobytes. */
    @Test
    void the_bundle_asks_unicode_no_questions() {
        noClasses()
                .should()
                .callMethodWhere(heavy(
                        "java.lang.Character",
                        "toUpperCase|toLowerCase|isWhitespace|isLetter.*|isDigit|isAlphabetic|isUpperCase|isLowerCase"
                                + "|getNumericValue|digit|getType"))
                .orShould()
                .callMethodWhere(heavy(
                        "java.lang.String",
                        "toUpperCase|toLowerCase|equalsIgnoreCase|isBlank|strip.*|lines|compareToIgnoreCase"))
                .check(BUNDLE);
    }

    /** Numbers become text by Numbers, the same everywhere; the class library's way would bring some eleven kilobytes more. */
    @Test
    void the_bundle_makes_texts_of_numbers_its_own_way() {
        noClasses()
                .should()
                .callMethodWhere(heavy("java.lang.(Double|Float)", "toString|parse.*"))
                .orShould()
                .callMethod(StringBuilder.class, "append", double.class)
                .orShould()
                .callMethod(StringBuilder.class, "append", Object.class)
                .orShould()
                .callMethod(String.class, "valueOf", double.class)
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .check(BUNDLE);
    }

    private static DescribedPredicate<JavaCall<?>> heavy(String owner, String names) {
        return DescribedPredicate.describe(
                owner + "." + names,
                call -> call.getTargetOwner().getName().matches(owner)
                        && call.getName().matches(names));
    }
}

package dev.downhill.server;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.downhill.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    @ArchTest
    static final ArchRule the_rooms_see_each_other_one_way_only = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("text")
            .definedBy("..server.text..")
            .layer("settings")
            .definedBy("..server.settings..")
            .layer("store")
            .definedBy("..server.store..")
            .layer("lesson")
            .definedBy("..server.lesson..")
            .layer("script")
            .definedBy("..server.script..")
            .layer("picture")
            .definedBy("..server.picture..")
            .layer("web")
            .definedBy("..server.web..")
            .layer("command")
            .definedBy("..server.command..")
            .whereLayer("command")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("settings", "web", "command")
            .whereLayer("script")
            .mayOnlyBeAccessedByLayers("web", "command")
            .whereLayer("picture")
            .mayOnlyBeAccessedByLayers("web", "command")
            .whereLayer("lesson")
            .mayOnlyBeAccessedByLayers("web")
            .whereLayer("settings")
            .mayOnlyBeAccessedByLayers("web", "command")
            .whereLayer("text")
            .mayOnlyBeAccessedByLayers("web", "command");

    @ArchTest
    static final ArchRule no_room_goes_round_in_a_circle =
            slices().matching("dev.downhill.server.(*)..").should().beFreeOfCycles();
}

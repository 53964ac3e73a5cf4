package energy.isochron.app;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom, and what domain code leaves to its shells. */
class ArchitectureTest {
    private static final String ROOT = "energy.isochron.";
    private static final String ALL = "energy.isochron..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("energy.isochron");

    /** A module and the modules that it may know. */
    private record Module(String name, List<String> known) {
        Module(String name, String... known) {
            this(name, List.of(known));
        }

        ArchRule rule() {
            DescribedPredicate<JavaClass> unknown = DescribedPredicate.describe(
                    "are of another module than " + known,
                    type -> type.getPackageName().startsWith(ROOT)
                            && !isOf(type, name)
                            && known.stream().noneMatch(module -> isOf(type, module)));
            return noClasses()
                    .that()
                    .resideInAPackage(ROOT + name + "..")
                    .should()
                    .dependOnClassesThat(unknown);
        }
    }

    private static boolean isOf(JavaClass type, String module) {
        String name = type.getPackageName() + '.';
        return name.startsWith(ROOT + module + '.');
    }

    private static final List<Module> MODULES = List.of(
            new Module("exchange"),
            new Module("helics"),
            new Module("federation", "exchange", "helics"),
            new Module("network", "exchange"),
            new Module("market", "exchange", "network", "federation"),
            new Module("prosumers", "exchange", "federation"),
            new Module("grid", "exchange", "network", "federation"),
            new Module("analytics", "exchange", "federation"),
            new Module("wheels"),
            new Module("formats", "exchange", "network", "grid"),
            new Module("powsybl", "exchange", "network", "grid"),
            new Module("opendss", "exchange", "network", "grid", "wheels"),
            new Module("powergridmodel", "exchange", "network", "grid", "wheels"));

    @TestFactory
    Stream<DynamicTest> aModuleKnowsItsNeighboursOnly() {
        return MODULES.stream()
                .map(module -> DynamicTest.dynamicTest(
                        module.name(), () -> module.rule().check(CLASSES)));
    }

    @Test
    void everyModuleIsLookedAt() {
        for (Module module : MODULES) {
            classes()
                    .that()
                    .resideInAPackage(ROOT + module.name() + "..")
                    .should()
                    .resideInAPackage(ALL)
                    .allowEmptyShould(false)
                    .check(CLASSES);
        }
    }

    @Test
    void onlyShellsKnowTheFederation() {
        noClasses()
                .that(areOfTheDomain())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "federation..")
                .check(CLASSES);
    }

    @Test
    void domainDoesNotLog() {
        noClasses()
                .that(areOfTheDomain())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.slf4j..")
                .check(CLASSES);
    }

    @Test
    void domainReadsNoFiles() {
        noClasses()
                .that(areOfTheDomain())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(CLASSES);
    }

    @Test
    void domainReadsNoClock() {
        noClasses()
                .that(areOfTheDomain())
                .should(accessClassesThat(DescribedPredicate.describe(
                        "are clocks", type -> type.getPackageName().startsWith("java.time"))))
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void domainMakesNoRandomNumbersOfItsOwn() {
        noClasses()
                .that(areOfTheDomain())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.random.RandomGeneratorFactory")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .callMethod(Math.class, "random")
                .check(CLASSES);
    }

    @Test
    void onlyBindingsReachForeignCode() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "helics..", ROOT + "opendss..", ROOT + "powergridmodel..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.foreign..")
                .check(CLASSES);
    }

    @Test
    void namesSayHowAThingWorks() {
        noClasses()
                .that()
                .resideInAPackage(ALL)
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CLASSES);
    }

    @Test
    void fieldsAreNotPublicUnlessConstant() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(ROOT + "helics.generated..")
                .and()
                .arePublic()
                .should()
                .beStatic()
                .andShould()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void methodsReturnNoOptionalParameters() {
        methods()
                .that()
                .haveModifier(JavaModifier.PUBLIC)
                .should(neverTakeAnOptional())
                .check(CLASSES);
    }

    private static com.tngtech.archunit.lang.ArchCondition<com.tngtech.archunit.core.domain.JavaMethod>
            neverTakeAnOptional() {
        return com.tngtech.archunit.lang.conditions.ArchConditions.not(
                com.tngtech.archunit.lang.conditions.ArchConditions.<com.tngtech.archunit.core.domain.JavaMethod>have(
                        DescribedPredicate.describe(
                                "a parameter of type Optional", method -> method.getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(java.util.Optional.class)))));
    }

    /** Classes of the modules of the domain, but for what reads files and for shells and all that is made for them. */
    private static DescribedPredicate<JavaClass> areOfTheDomain() {
        return DescribedPredicate.describe("are of the domain", type -> {
            String outer = outermost(type);
            boolean domain = Stream.of("exchange", "network", "market", "prosumers", "grid", "analytics")
                    .anyMatch(module -> isOf(type, module));
            boolean shell = outer.endsWith("Federate") || SHELLS.contains(outer);
            boolean store = type.getPackageName().startsWith(ROOT + "analytics.");
            return domain && !shell && !store;
        });
    }

    /**
     * Parts of shells: the files that prosumers and formats of networks read, how analytics and market read the grid's values, how it
     * publishes phases, and how schedules are checked.
     */
    private static final List<String> SHELLS = List.of(
            "ProfileFiles",
            "NetworkFormat",
            "NetworkFormats",
            "GridInterfaces",
            "GridReader",
            "LastIntervalPorts",
            "PhasePorts",
            "SchedulePorts");

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getSimpleName());
    }
}

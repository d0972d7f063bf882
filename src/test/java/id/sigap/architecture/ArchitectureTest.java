package id.sigap.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** The house as it is meant to stand. Every rule here is seen to fail in a {@code *BitesTest}. */
@AnalyzeClasses(locations = MainCode.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests arrows = ArchTests.in(ArrowRules.class);

    @ArchTest
    static final ArchTests pure = ArchTests.in(PureRules.class);

    @ArchTest
    static final ArchTests hidden = ArchTests.in(HiddenRules.class);

    @ArchTest
    static final ArchTests change = ArchTests.in(ChangeRules.class);

    @ArchTest
    static final ArchTests database = ArchTests.in(DatabaseRules.class);

    @ArchTest
    static final ArchTests useCases = ArchTests.in(UseCaseRules.class);

    @ArchTest
    static final ArchTests doors = ArchTests.in(DoorRules.class);

    @ArchTest
    static final ArchTests timeAndChance = ArchTests.in(TimeAndChanceRules.class);

    @ArchTest
    static final ArchTests jobs = ArchTests.in(JobRules.class);

    @ArchTest
    static final ArchTests beans = ArchTests.in(BeanRules.class);

    @ArchTest
    static final ArchTests silence = ArchTests.in(SilenceRules.class);
}

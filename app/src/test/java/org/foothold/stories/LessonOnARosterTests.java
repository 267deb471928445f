package org.foothold.stories;

import static org.assertj.core.api.Assumptions.assumeThat;

import org.foothold.BrowserTest;
import org.foothold.TestBrowser;
import org.foothold.TestSchool;
import org.foothold.interop.casenetwork.CaseImports;
import org.foothold.interop.oneroster.OneRosterImports;
import org.foothold.kernel.TestClock;
import org.foothold.schools.Cards;
import org.foothold.schools.Classes;
import org.foothold.schools.People;
import org.foothold.targets.FrameworkImports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job from its beginning: an imported roster, imported standards, a lesson of a whole class, the day after. */
@BrowserTest
class LessonOnARosterTests {
    @Autowired
    TestBrowser browser;

    @Autowired
    TestSchool schools;

    @Autowired
    TestClock clock;

    @Autowired
    OneRosterImports rosters;

    @Autowired
    CaseImports standards;

    @Autowired
    FrameworkImports frameworks;

    @Autowired
    People people;

    @Autowired
    Classes classes;

    @Autowired
    Cards cards;

    @Test
    void thirtyStudentsLearnOnOurOwnMaterial() {
        live(Material.OURS);
    }

    @Test
    void theSameLessonOnMaterialThatOthersMade() {
        assumeThat(Material.REAL.standards()).as("the shared data are not here").exists();
        live(Material.REAL);
    }

    private void live(Material material) {
        var doors = new ImportedClass.Doors(rosters, standards, frameworks, people, classes, cards);
        ImportedClass its = new ImportedClass(schools, doors, material);
        try (Teaching teaching = new Teaching(browser, schools, its);
                Learning learning = new Learning(browser, its)) {
            teaching.breakIntoTargets(material);
            teaching.plan();
            teaching.open();
            learning.everybodyJoins();
            new LessonStory(its, teaching, learning).live();
            clock.ahead(LessonStory.A_DAY, learning::seeTheDayAfter);
        }
    }
}

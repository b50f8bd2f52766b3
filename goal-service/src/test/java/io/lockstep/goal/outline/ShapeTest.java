package io.lockstep.goal.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.lockstep.goal.outline.Shape.Place;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void parentsFirst_whenChildrenComeFirst_putsThemAfter() {
        var places = List.of(new Place("leaf", "middle"), new Place("middle", "top"), new Place("top", null));

        assertThat(Shape.parentsFirst(places, false)).containsExactly(2, 1, 0);
    }

    @Test
    void parentsFirst_whenItIs100000LevelsDeep_costsNoStack() {
        // given the deepest first
        var places = new ArrayList<Place>();
        for (int i = 99_999; i > 0; i--) {
            places.add(new Place("g" + i, "g" + (i - 1)));
        }
        places.add(new Place("g0", null));

        // when
        var order = Shape.parentsFirst(places, false);

        // then
        assertThat(order).hasSize(100_000).startsWith(99_999, 99_998).endsWith(1, 0);
    }

    @Test
    void parentsFirst_whenItIsNoTree_namesEachFault() {
        refused(
                List.of(new Place("a", null), new Place("a", null), new Place("b", "nobody")),
                tuple("/goals/1/ref", OutlineProblem.REF_TWICE),
                tuple("/goals/2/parentRef", OutlineProblem.ORPHAN),
                tuple("/goals/1/parentRef", OutlineProblem.TWO_ROOTS));
        refused(
                List.of(new Place("a", null), new Place("b", "c"), new Place("c", "b"), new Place("d", "c")),
                tuple("/goals/1/parentRef", OutlineProblem.OUTLINE_CYCLE),
                tuple("/goals/2/parentRef", OutlineProblem.OUTLINE_CYCLE),
                tuple("/goals/3/parentRef", OutlineProblem.OUTLINE_CYCLE));
        refused(List.of(new Place("a", "a")), tuple("/goals/0/parentRef", OutlineProblem.OUTLINE_CYCLE));
    }

    @Test
    void parentsFirst_whenAForestIsMeant_takesManyRoots() {
        assertThat(Shape.parentsFirst(List.of(new Place("a", null), new Place("b", null)), true))
                .containsExactly(0, 1);
    }

    private static void refused(List<Place> places, Tuple... faults) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Shape.parentsFirst(places, false))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(FieldError::pointer, FieldError::type)
                        .containsExactly(faults));
    }
}

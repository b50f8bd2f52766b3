package io.lockstep.goal.outline;

import io.lockstep.kit.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of an outline: whether it is a tree, and in which order its goals can be drafted. No recursion: depth costs no stack. */
final class Shape {

    /**
     * Where one goal stands.
     *
     * @param parentRef absent at the top
     */
    record Place(String ref, @Nullable String parentRef) {}

    private final List<Place> places;
    private final Problem found = new Problem(OutlineProblem.OUTLINE_REFUSED);

    private Shape(List<Place> places) {
        this.places = places;
    }

    /**
     * The indices of the places, parents before their children.
     *
     * @param forest whether more than one may stand at the top
     * @throws Problem 422 naming each name used twice, orphan, ring and root too many
     */
    static List<Integer> parentsFirst(List<Place> places, boolean forest) {
        return new Shape(places).order(forest);
    }

    private List<Integer> order(boolean forest) {
        var byRef = byRef();
        var children = new HashMap<String, List<Integer>>();
        var tops = new ArrayList<Integer>();
        for (int i = 0; i < places.size(); i++) {
            var parent = places.get(i).parentRef();
            if (parent == null) {
                tops.add(i);
            } else if (byRef.containsKey(parent)) {
                children.computeIfAbsent(parent, ref -> new ArrayList<>()).add(i);
            } else {
                refuse(i, "/parentRef", OutlineProblem.ORPHAN, Map.of("ref", parent));
            }
        }
        if (!forest) {
            tops.stream().skip(1).forEach(i -> refuseRoot(i, tops.getFirst()));
        }
        var order = downwards(tops, children);
        demandNone();
        if (order.size() < places.size()) {
            refuseRings(order);
        }
        demandNone();
        return order;
    }

    private Map<String, Integer> byRef() {
        var byRef = new HashMap<String, Integer>();
        for (int i = 0; i < places.size(); i++) {
            var ref = places.get(i).ref();
            if (byRef.putIfAbsent(ref, i) != null) {
                refuse(i, "/ref", OutlineProblem.REF_TWICE, Map.of("ref", ref));
            }
        }
        return byRef;
    }

    private List<Integer> downwards(List<Integer> tops, Map<String, List<Integer>> children) {
        var order = new ArrayList<Integer>();
        var next = new ArrayDeque<>(tops);
        while (!next.isEmpty()) {
            var i = next.poll();
            order.add(i);
            next.addAll(children.getOrDefault(places.get(i).ref(), List.of()));
        }
        return order;
    }

    /** What cannot be reached from the top stands in a ring, or below one. */
    private void refuseRings(List<Integer> reached) {
        var rest = new ArrayList<Integer>();
        var seen = new boolean[places.size()];
        reached.forEach(i -> seen[i] = true);
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                rest.add(i);
            }
        }
        rest.forEach(i -> refuse(
                i,
                "/parentRef",
                OutlineProblem.OUTLINE_CYCLE,
                Map.of("ref", places.get(i).ref())));
    }

    private void refuseRoot(int index, int first) {
        var members = Map.<String, Object>of(
                "ref", places.get(index).ref(), "other", places.get(first).ref());
        refuse(index, "/parentRef", OutlineProblem.TWO_ROOTS, members);
    }

    private void refuse(int index, String field, OutlineProblem why, Map<String, Object> members) {
        found.and("/goals/" + index + field, why, members);
    }

    private void demandNone() {
        if (!found.errors().isEmpty()) {
            throw found.with("count", found.errors().size());
        }
    }
}

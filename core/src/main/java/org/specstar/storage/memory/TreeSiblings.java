package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Nodes of one height in ascending order, on the way to be the children of as many branches as they take. */
final class TreeSiblings<K extends Comparable<? super K>, V> {
    private TreeNode<K, V>[] nodes;
    private K[] bounds;
    private int[] ends;
    private int count;

    /** @param expected how many there will be, or nearly */
    @SuppressWarnings({"unchecked", "rawtypes"})
    TreeSiblings(int expected) {
        // Arrays of a generic type cannot be made otherwise.
        this.nodes = (TreeNode<K, V>[]) new TreeNode[expected];
        this.bounds = (K[]) new Comparable[expected];
        this.ends = new int[expected];
    }

    TreeSiblings<K, V> add(TreeNode<K, V> node) {
        reserve(1);
        add(node, node.least(), node.size());
        return this;
    }

    /** Some children of a branch, into none of which one has to look. */
    TreeSiblings<K, V> add(TreeBranch<K, V> branch, int from, int to) {
        int more = to - from;
        reserve(more);
        branch.copy(from, to, nodes, bounds, count);
        int shift = before(count) - branch.before(from);
        for (int child = from; child < to; child++) {
            ends[count++] = branch.before(child + 1) + shift;
        }
        return this;
    }

    private void reserve(int more) {
        if (count + more > nodes.length) {
            int length = count + more + TreeNode.MOST / 4;
            nodes = Arrays.copyOf(nodes, length);
            bounds = Arrays.copyOf(bounds, length);
            ends = Arrays.copyOf(ends, length);
        }
    }

    private void add(TreeNode<K, V> node, K bound, int size) {
        nodes[count] = node;
        bounds[count] = bound;
        ends[count] = before(count) + size;
        count++;
    }

    private int before(int node) {
        return node == 0 ? 0 : ends[node - 1];
    }

    /** Branches that have as many of them as each other. */
    List<TreeNode<K, V>> inBranches() {
        int branches = TreeNode.nodes(count);
        if (branches == 1) {
            return List.of(inOne());
        }
        List<TreeNode<K, V>> cut = new ArrayList<>(branches);
        for (int branch = 0; branch < branches; branch++) {
            cut.add(branch(TreeNode.cut(count, branch, branches), TreeNode.cut(count, branch + 1, branches)));
        }
        return cut;
    }

    /** One branch of all, which have room in it. */
    TreeBranch<K, V> inOne() {
        return count == nodes.length ? new TreeBranch<>(nodes, bounds, ends) : branch(0, count);
    }

    private TreeBranch<K, V> branch(int from, int to) {
        int[] own = Arrays.copyOfRange(ends, from, to);
        for (int child = 0; from > 0 && child < own.length; child++) {
            own[child] -= ends[from - 1];
        }
        return new TreeBranch<>(Arrays.copyOfRange(nodes, from, to), Arrays.copyOfRange(bounds, from, to), own);
    }
}

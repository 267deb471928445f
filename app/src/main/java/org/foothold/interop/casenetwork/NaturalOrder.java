package org.foothold.interop.casenetwork;

import java.util.Comparator;

/** Orders texts as a reader does: {@code 1.9} before {@code 1.10}, {@code L1} before {@code L1.1}, case set aside. */
final class NaturalOrder implements Comparator<String> {
    static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int iEnd = runEnd(one, i);
            int jEnd = runEnd(other, j);
            String left = one.substring(i, iEnd);
            String right = other.substring(j, jEnd);
            int order = isDigit(one, i) && isDigit(other, j)
                    ? compareNumbers(left, right)
                    : left.compareToIgnoreCase(right);
            if (order != 0) {
                return order;
            }
            i = iEnd;
            j = jEnd;
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    private static int runEnd(String text, int start) {
        boolean digits = isDigit(text, start);
        int end = start + 1;
        while (digits && end < text.length() && isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9';
    }

    private static int compareNumbers(String one, String other) {
        String left = withoutZeros(one);
        String right = withoutZeros(other);
        return left.length() != right.length() ? Integer.compare(left.length(), right.length()) : left.compareTo(right);
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }
}

package org.foothold.kernel;

/** A class within its district: a small number, so that its address can be read aloud ({@code /classes/7}). */
public record ClassId(int number) {
    @Override
    public String toString() {
        return Integer.toString(number);
    }
}

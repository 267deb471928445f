package org.foothold.statistics;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** What the library can be asked: every public method that answers about data handed to it. */
final class Questions {

    record Question(Method method) {

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        /** Whether its answer keeps to the rules of {@link MinimumInformation}. */
        boolean hasMinimum() {
            return takes(MinimumInformation.class) || (!isStatic() && isProcedure(method.getDeclaringClass()));
        }

        boolean isOfAFinding() {
            Class<?> type = method.getDeclaringClass();
            return !isStatic() && Finding.class.isAssignableFrom(type) && !isProcedure(type);
        }

        private static boolean isProcedure(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .map(Method::getName)
                    .anyMatch(name -> name.equals("withMinimum") || name.equals("minimum"));
        }

        private boolean isStatic() {
            return Modifier.isStatic(method.getModifiers());
        }

        boolean takes(Class<?> type) {
            return Arrays.stream(method.getParameterTypes()).anyMatch(type::isAssignableFrom);
        }

        /** By example data, and the procedure as it is with these minimums. */
        Object ask(MinimumInformation minimum) {
            SmallExamples examples = new SmallExamples(minimum);
            Type[] parameters = method.getGenericParameterTypes();
            var arguments = new Object[parameters.length];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = examples.of(parameters[i], i);
            }
            try {
                return method.invoke(isStatic() ? null : examples.of(method.getDeclaringClass(), 0), arguments);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new AssertionError(toString(), e);
            }
        }
    }

    private Questions() {}

    /** What is asked of a finding is left out, for whoever has it was shown it; so is what makes a procedure. */
    static List<Question> all() throws IOException {
        return LibraryTypes.all().stream()
                .filter(type -> LibraryTypes.isPublic(type) && type != Answer.class && type != MinimumInformation.class)
                .filter(type -> !type.getPackageName().endsWith(".validation"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getParameterCount() > 0 && answers(method))
                .map(Question::new)
                .filter(question -> !question.takes(Finding.class) && !question.isOfAFinding())
                .toList();
    }

    private static boolean answers(Method method) {
        return method.getReturnType() != method.getDeclaringClass()
                && (method.getGenericReturnType().getTypeName().contains(Answer.class.getName())
                        || Finding.class.isAssignableFrom(method.getReturnType()));
    }
}

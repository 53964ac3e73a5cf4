package energy.isochron.helics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.AccessFlag;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which methods of the module call which, read from the compiled classes: by instructions, and by the method handles of lambdas and
 * method references. A call by an interface may reach each class of the module that implements it.
 */
final class CallGraph {
    private static final String PACKAGE = "energy/isochron/helics/";
    private static final String GENERATED = PACKAGE + "generated/";

    /**
     * A method, or a constant that stands for what was called to make it.
     *
     * @param owner the class, in the words of the class file
     * @param name of the method; empty for a constant
     * @param type of the method, in the words of the class file; the name of a constant
     */
    record Method(String owner, String name, String type) {}

    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Map<String, Set<String>> subtypes = new HashMap<>();
    private final Map<Method, Set<Method>> calls = new HashMap<>();

    /** Reads the classes of the object layer. */
    CallGraph() {
        try (Stream<Path> files = Files.list(Path.of(Federate.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve(PACKAGE))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                read(ClassFile.of().parse(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The C functions that each method of the exported API reaches, by the function; methods as {@code Type.method}. */
    Map<String, Set<String>> functions() {
        Map<String, Set<String>> callers = new TreeMap<>();
        for (ClassModel type : classes.values()) {
            if (isExported(type)) {
                for (MethodModel method : type.methods()) {
                    if (isOpen(method.flags().flags())) {
                        for (String function : reached(method(type, method))) {
                            callers.computeIfAbsent(function, key -> new TreeSet<>())
                                    .add(words(type)
                                            + '.'
                                            + method.methodName().stringValue().replace("<init>", "new"));
                        }
                    }
                }
            }
        }
        return callers;
    }

    private void read(ClassModel type) {
        String name = type.thisClass().asInternalName();
        classes.put(name, type);
        type.interfaces().forEach(above -> below(above.asInternalName(), name));
        type.superclass().ifPresent(above -> below(above.asInternalName(), name));
        for (MethodModel method : type.methods()) {
            Method caller = method(type, method);
            method.code().ifPresent(code -> code.forEach(element -> follow(element, caller)));
        }
    }

    private void below(String above, String name) {
        subtypes.computeIfAbsent(above, key -> new HashSet<>()).add(name);
    }

    /** What a class does before it sets a constant, it does for the users of that constant. */
    private void follow(CodeElement element, Method caller) {
        Set<Method> called = calls.computeIfAbsent(caller, key -> new HashSet<>());
        if (element instanceof InvokeInstruction call) {
            called.add(new Method(
                    call.owner().asInternalName(),
                    call.name().stringValue(),
                    call.type().stringValue()));
        } else if (element instanceof InvokeDynamicInstruction dynamic) {
            dynamic.bootstrapArgs().forEach(argument -> {
                if (argument instanceof DirectMethodHandleDesc handle) {
                    String owner = handle.owner().descriptorString();
                    called.add(new Method(
                            owner.substring(1, owner.length() - 1), handle.methodName(), handle.lookupDescriptor()));
                }
            });
        } else if (element instanceof FieldInstruction field) {
            Method constant =
                    new Method(field.owner().asInternalName(), "", field.name().stringValue());
            if (field.opcode() == Opcode.GETSTATIC) {
                called.add(constant);
            } else if (field.opcode() == Opcode.PUTSTATIC) {
                calls.computeIfAbsent(constant, key -> new HashSet<>()).addAll(called);
                called.clear();
            }
        }
    }

    private Set<String> reached(Method from) {
        Set<String> functions = new TreeSet<>();
        Set<Method> seen = new HashSet<>(List.of(from));
        Deque<Method> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Method call : calls.getOrDefault(open.remove(), Set.of())) {
                if (call.owner().startsWith(GENERATED)) {
                    functions.add(call.name());
                } else if (call.owner().startsWith(PACKAGE)) {
                    targets(call).filter(seen::add).forEach(open::add);
                }
            }
        }
        functions.removeIf(name -> !name.startsWith("helics"));
        return functions;
    }

    /** The method itself, where it is inherited from, and what overrides it. */
    private Stream<Method> targets(Method call) {
        Set<Method> all = new HashSet<>(Set.of(call));
        Deque<String> types = new ArrayDeque<>(List.of(call.owner()));
        while (!types.isEmpty()) {
            for (String type : subtypes.getOrDefault(types.remove(), Set.of())) {
                if (all.add(new Method(type, call.name(), call.type()))) {
                    types.add(type);
                }
            }
        }
        above(call.owner()).forEach(type -> all.add(new Method(type, call.name(), call.type())));
        return all.stream().filter(calls::containsKey);
    }

    private Set<String> above(String name) {
        Set<String> all = new HashSet<>();
        ClassModel type = classes.get(name);
        if (type != null) {
            Stream.concat(type.superclass().stream(), type.interfaces().stream())
                    .map(entry -> entry.asInternalName())
                    .filter(all::add)
                    .toList()
                    .forEach(next -> all.addAll(above(next)));
        }
        return all;
    }

    /** Public, as all types that enclose it are. */
    private boolean isExported(ClassModel type) {
        String name = type.thisClass().asInternalName();
        boolean open = type.flags().has(AccessFlag.PUBLIC);
        for (int dollar = name.lastIndexOf('$'); open && dollar > 0; dollar = name.lastIndexOf('$', dollar - 1)) {
            ClassModel outer = classes.get(name.substring(0, dollar));
            open = outer != null && outer.flags().has(AccessFlag.PUBLIC);
        }
        return open;
    }

    private static boolean isOpen(Set<AccessFlag> flags) {
        return (flags.contains(AccessFlag.PUBLIC) || flags.contains(AccessFlag.PROTECTED))
                && !flags.contains(AccessFlag.SYNTHETIC);
    }

    private static Method method(ClassModel type, MethodModel method) {
        return new Method(
                type.thisClass().asInternalName(),
                method.methodName().stringValue(),
                method.methodType().stringValue());
    }

    private static String words(ClassModel type) {
        return type.thisClass().asInternalName().substring(PACKAGE.length()).replace('$', '.');
    }
}

package dev.allowance.classfile;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.ModuleExportNode;
import org.objectweb.asm.tree.ModuleRequireNode;

/** The packages that a module exports to everybody, with those of the modules that it requires transitively. */
final class ModulePackages {

    private ModulePackages() {}

    static void collect(String module, JavaImage image, Set<String> packages, Set<String> seen) throws IOException {
        Optional<byte[]> descriptor = seen.add(module) ? image.descriptor(module) : Optional.empty();
        if (descriptor.isEmpty()) {
            return;
        }
        ClassNode node = new ClassNode();
        new ClassReader(descriptor.get()).accept(node, 0);
        if (node.module.exports != null) {
            for (ModuleExportNode export : node.module.exports) {
                if (export.modules == null || export.modules.isEmpty()) {
                    packages.add(export.packaze.replace('/', '.'));
                }
            }
        }
        if (node.module.requires != null) {
            for (ModuleRequireNode required : node.module.requires) {
                if ((required.access & Opcodes.ACC_TRANSITIVE) != 0) {
                    collect(required.module, image, packages, seen);
                }
            }
        }
    }
}

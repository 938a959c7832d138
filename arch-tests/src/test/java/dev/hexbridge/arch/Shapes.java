package dev.hexbridge.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** What kind of type a class is, where ArchUnit has no word for it. */
final class Shapes {

    static final DescribedPredicate<JavaClass> SEALED =
            DescribedPredicate.describe("are sealed", type -> type.reflect().isSealed());

    private Shapes() {}
}

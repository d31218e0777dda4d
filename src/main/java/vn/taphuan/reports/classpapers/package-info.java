/** The official papers of a class, from the plan to the report, filled from the class's data. */
@NamedInterface
@NullMarked
package vn.taphuan.reports.classpapers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

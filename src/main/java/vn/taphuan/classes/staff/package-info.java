/** Who opens a class, holds it together with the centre and runs it: its organising board, its teacher in charge, its own officers. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Units name people for a class by a paper (giấy cử), and the centre lets them in or refuses them with a reason. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.nomination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

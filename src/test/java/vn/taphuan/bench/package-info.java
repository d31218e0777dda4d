/** Load and faults: many people who take a quiz, join a class or check in at once, as browsers do, and what the database holds afterwards. */
@NullMarked
package vn.taphuan.bench;

import org.jspecify.annotations.NullMarked;

/** Load and faults: many people who take a quiz, join a class, check in or get certificates at once, and what the database holds afterwards. */
@NullMarked
package vn.taphuan.bench;

import org.jspecify.annotations.NullMarked;

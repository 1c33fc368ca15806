/** A text as a QR code: squares that a phone's camera reads. ISO/IEC 18004. */
@NullMarked
package dev.downhill.shared.qr;

import org.jspecify.annotations.NullMarked;

// A picture of any size with something in it everywhere: colours that change from corner to corner, and a fine pattern.
import sharp from 'sharp';

/** JPEG, `width` × `height` pixels. The same for the same size. */
export async function largePicture(width: number, height: number): Promise<Buffer> {
  const [across, down] = [Math.max(2, Math.ceil(width / 50)), Math.max(2, Math.ceil(height / 50))];
  const pixels = Buffer.alloc(across * down * 3);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const checked = (x + y) % 2 === 0 ? 40 : 0;
      pixels.set([(x / across) * 215 + checked, (y / down) * 215 + checked, 120 + checked], (y * across + x) * 3);
    }
  }
  return sharp(pixels, { raw: { width: across, height: down, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'nearest' })
    .jpeg({ quality: 80 })
    .toBuffer();
}

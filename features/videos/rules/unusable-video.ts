/** A file that cannot be taken as a video; the message is a sentence for whoever sent it. */
export class UnusableVideo extends Error {
  /** No MP4 and no WebM at all. */
  static unknown(): UnusableVideo {
    return new UnusableVideo('This is no MP4 or WebM video. Save it as MP4 (H.264, AAC) and try again.');
  }

  /** A file that ends, or whose parts end, where they should not. */
  static cutOff(): UnusableVideo {
    return new UnusableVideo('The video is damaged or cut off. Save it again and try once more.');
  }

  /** A coding that not every browser plays. */
  static coding(what: string, wanted: string): UnusableVideo {
    return new UnusableVideo(
      `The ${what} is coded in a way that not every browser plays. Save it as ${wanted} and try again.`,
    );
  }

  /** A track that is neither picture nor sound nor words: where and how a camera moved. */
  static measurements(): UnusableVideo {
    return new UnusableVideo(
      'The video carries measurements of the camera, which may say where it was. Save it from a video program without them and try again.',
    );
  }

  /** No pictures, no length, or more of them than we take. */
  static empty(): UnusableVideo {
    return new UnusableVideo(
      'The video says no size or length that can be shown. Save it again as MP4 and try once more.',
    );
  }
}
